/**
 * What the command line and the service share with the face: one copy of it in the package.
 *
 * @module
 */
export { bundle } from './generated/bundle.js'
export { standards, standardsApart } from './generated/standards.js'
export { bundledNormalizer } from './normalizer.js'
