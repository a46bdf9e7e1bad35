/*
 * How an attempt to send ended. `again`: it certainly did not leave, and may later. `failed`: nor will it later, as
 * it stands. `unknown`: it may have left, so only a person may decide to send it again.
 */
export interface Delivery {
	state: 'sent' | 'again' | 'failed' | 'unknown'
	/** A short code without anything personal, such as `smtp-550`; empty when it was sent. */
	error: string
}

export const SENT: Delivery = { state: 'sent', error: '' }
/** The other side could not be reached at all. */
export const UNREACHED: Delivery = { state: 'again', error: 'no-connection' }
/** The connection broke after it was made. */
export const BROKEN_OFF: Delivery = { state: 'unknown', error: 'broken-off' }
