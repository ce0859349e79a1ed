/**
 * What reads errors, in one file that Node loads when the first error comes; the command line also checks catalogs with it.
 *
 * @module
 */
export { bundle } from './generated/bundle.js'
export { standards, standardsApart } from './generated/standards.js'
export { bundledNormalizer, createNormalizer } from './normalizer.js'
