/*
 * The portal's public address, which stands in every link that leaves: its scheme and host, without a path. Nothing
 * leaves with an address that only this machine or its own network knows.
 */

/** Stands for the address in what was written before it was known; no text leaves with it. */
export const NO_SITE = '{site}'

/** A scheme, a host of names or an address in numbers, and a port. Nothing after them, and no name before an @. */
const ORIGIN = /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/

/** What was given as the address, tidied: in small letters, without spaces around it and without slashes at its end. */
export const tidySite = (given: string): string => given.trim().toLowerCase().replace(/\/+$/, '')

/** Whether a tidied address can be set: with https, or with http on this machine or its own network, to try things out. */
export function isSite(site: string): boolean {
	const scheme = ORIGIN.exec(site)?.[1]
	return scheme !== undefined && (scheme === 'https' || !isPublicSite(site))
}

/** Whether others than this machine and its own network can reach a tidied address. */
export function isPublicSite(site: string): boolean {
	const host = ORIGIN.exec(site)?.[2]
	if (!host) return false
	if (host.startsWith('[')) return !isPrivateAddress(host.slice(1, -1))
	if (/^[\d.]+$/.test(host)) return /^\d+(\.\d+){3}$/.test(host) && !isPrivateAddress(host)
	return /\.[a-z][a-z0-9-]*$/.test(host) && !/\.(localhost|local|internal|lan|home\.arpa)$/.test(host)
}

/** Of IPv4: this machine, private networks (RFC 1918), carriers' networks (RFC 6598), link-local. */
const PRIVATE = [
	/^(0|10|127)\./,
	/^192\.168\./,
	/^169\.254\./,
	/^172\.(1[6-9]|2\d|3[01])\./,
	/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
]

/** Whether an address in numbers is of this machine or of a network that is not the public one. */
export function isPrivateAddress(address: string): boolean {
	const mapped = /^(?:[0:]*:)?ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
	const bare = mapped?.[1] ?? address
	if (!bare.includes(':')) return PRIVATE.some(network => network.test(bare))
	// The unspecified address and the loopback, however many noughts are written; unique local; link-local.
	return /^[0:]*:0*[01]?$/.test(bare) || /^f[cd]|^fe[89ab]/i.test(bare)
}
