export const causes = {} as const
