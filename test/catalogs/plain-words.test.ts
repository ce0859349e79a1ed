import { expect, test } from 'vitest'
import { hasSameAction, isSame, plainReadings } from '../../tools/plain-words.js'

/*
 * What the catalogs say of texts is not what their words say: providers use one word for ten causes. So plain words are held to
 * a share, and to speaking at all. The shares leave room: no catalog is to be fitted to them.
 */
test('plain words mostly say of a text what the catalogs know of it', () => {
  const readings = plainReadings()
  const share = (of: (reading: (typeof readings)[number]) => boolean) => readings.filter(of).length / readings.length
  expect(readings.length).toBeGreaterThan(1_300)
  expect(share(isSame)).toBeGreaterThan(0.75)
  expect(share(hasSameAction)).toBeGreaterThan(0.86)
})
