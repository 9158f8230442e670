export const remedies = {} as const
