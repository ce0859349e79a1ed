/** Stands for a body that was sent and did not arrive: read as a stream is that nobody may read here. */
export const unavailable: unknown = Object.freeze({ pipe: () => undefined })
