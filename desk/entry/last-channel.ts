import { account } from '../frame/session.ts'

/*
 * By which channel came what an account last wrote down on this device: who answers the phone all day does not say so each
 * time. It is nothing about a person.
 */

const keyOf = () => `sila-channel/${account()?.id ?? ''}`

function lastChannel(): string {
	try {
		return localStorage.getItem(keyOf()) ?? ''
	} catch {
		return ''
	}
}

export function keepChannel(channel: string): void {
	try {
		localStorage.setItem(keyOf(), channel)
	} catch {
		// Then it is asked the next time too.
	}
}

/** The channel of an entry, or where none is chosen yet the last one, where the association has it. */
export function channelOf(chosen: string, channels: readonly { kind: string }[] = []): string {
	const there = (channel: string) => channels.some(({ kind }) => kind === channel)
	const kept = chosen || lastChannel()
	return there(kept) ? kept : ''
}
