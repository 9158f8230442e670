import type { Place } from '../situation.ts'

/** Where a network namespace of this name is found. */
export const netns = (name: string): string => `/run/netns/${name}`

/** The namespace of a place; the first extra device stands for them all. */
export const namespaceOf = (place: Place): string => (place === 'device' ? 'device0' : place)

/** What goes before a command that is to run in a namespace. */
export const inside = (name: string): string[] => ['nsenter', `--net=${netns(name)}`]
