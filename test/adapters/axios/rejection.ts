import type { AxiosError } from 'axios'

/** The AxiosError that a request ended with. */
export async function rejectionOf(request: Promise<unknown>): Promise<AxiosError> {
  const failure = await request.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  if (failure === undefined) throw new Error('the request was not rejected')
  return failure.error as AxiosError
}
