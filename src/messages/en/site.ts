import { files } from './files.ts'

export const site = { ...files } as const
