import type { Service } from './association.ts'

/**
 * Whether a person is told discreetly. Who said nothing about it is, where one of the services that it can be about is
 * sensitive: a notice that says too little costs a look at the tracking page, and one that says too much cannot be
 * taken back. `said` is `yes`, `no` or nothing.
 */
export const isDiscreet = (
	said: string | undefined,
	services: readonly Pick<Service, 'sensitive'>[],
): boolean => (said ? said === 'yes' : services.some(({ sensitive }) => sensitive))
