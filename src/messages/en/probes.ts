export const probes = {} as const
