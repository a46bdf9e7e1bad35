/**
 * How many bodies are waited for at the same time, of one address and in all: each holds a script engine, of some
 * megabytes, until it is there. More come again as long after as the answer's `Retry-After` says, which widgets do by
 * themselves; those that are here already are taken.
 *
 * Not beside the table of routes, which takes a new script engine half as long as all else that it reads for a case.
 */
export const MOST_READING = { address: 8, all: 24 }
