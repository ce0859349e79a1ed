import express from 'express'
import express4 from 'express4'

/** Both versions that the package supports; every test of the middleware runs with each. */
export const frameworks = [
  { name: 'express 5', express },
  { name: 'express 4', express: express4 },
]
