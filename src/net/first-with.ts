/** The first of these to come that passes; undefined when all have come and none does. */
export function firstWith<Value>(
  coming: readonly Promise<Value>[],
  passes: (value: Value) => boolean,
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const all = coming.map(async (one) => {
      const value = await one
      if (passes(value)) resolve(value)
    })
    Promise.all(all).then(() => resolve(undefined), reject)
  })
}
