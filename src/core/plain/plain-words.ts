import type { PlainWords } from '../catalog-index.js'
import { readCause } from './read-cause.js'
import { readWait } from './read-wait.js'

/** Plain English, Chinese and, a little, Japanese and Korean. */
export const plainWords: PlainWords = { readCause, readWait }
