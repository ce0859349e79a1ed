import { maskKnownSecrets } from '../text/known-secrets.js'
import { mayHoldSecret, survey } from '../text/survey.js'
import { maskValues } from './mask-values.js'

/** Gives the values that must not be shown. */
export type Secrets = () => readonly string[]

/**
 * Masks in one text all that must not be shown: the request's values, then what is a secret by its looks.
 *
 * @param found What {@link survey} found in the text.
 */
export function redact(text: string, secrets: readonly string[], found = survey(text)): string {
  const masked = secrets.length === 0 ? text : maskValues(text, secrets)
  return (found & mayHoldSecret) === 0 ? masked : maskKnownSecrets(masked)
}
