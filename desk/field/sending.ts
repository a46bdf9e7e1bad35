import type { RoundSubmission } from '../../core/api/surveys.ts'
import { send } from '../api.ts'
import { app } from '../host.ts'
import { trouble } from '../problem.ts'
import { headers } from '../surveys/data.ts'
import { acknowledge, dropRound, type KeptAnswer, type KeptRound, mine } from './store.ts'

/* Sends what was gathered, in batches, and takes out what the server has acknowledged. */

/** As the server takes at once. */
const BATCH = 50
const PATIENCE = 120_000
const AGAIN = 60_000

export const sending = {
	busy: false,
	/** Why the last try ended, in Arabic. */
	trouble: '',
	/** The session has ended: what is here stays, and is sent after the next login. */
	ended: false,
	/** How many the server has acknowledged since the page was opened. */
	sent: 0,
}

const listeners = new Set<() => void>()
/** Calls a function whenever something has changed, until what this returns is called. */
export function onSending(listen: () => void): () => void {
	listeners.add(listen)
	return () => listeners.delete(listen)
}
const changed = () => {
	for (const listen of listeners) listen()
}

/** Something was kept while a sending was on its way. */
let more = false

/** Sends all that waits; one at a time, and sending again what arrived before does no harm. */
export async function sendAll(): Promise<void> {
	more = sending.busy
	if (sending.busy) return
	const { rounds, answers } = await mine().catch(() => ({ rounds: [], answers: [] }))
	const waiting = answers.filter(({ refused }) => !refused)
	sending.ended = waiting.length > 0 && !app.pb.authStore.isValid
	if (waiting.length === 0 || sending.ended) return changed()
	sending.busy = true
	sending.trouble = ''
	changed()
	try {
		for (const round of rounds) {
			const own = waiting.filter(entry => entry.round === round.id)
			for (let i = 0; i < own.length; i += BATCH) await sendBatch(round, own.slice(i, i + BATCH))
			if (!round.open) await tidyUp(round)
		}
	} catch (error) {
		const { text } = trouble(error, true)
		sending.trouble = text || 'لم يصل جواب الخادم. نعيد المحاولة بعد قليل.'
		sending.ended = Object(error).status === 401 || !app.pb.authStore.isValid
	}
	sending.busy = false
	changed()
	if (more && !sending.trouble) await sendAll()
}

async function sendBatch(kept: KeptRound, batch: KeptAnswer[]): Promise<void> {
	const { association, version, round } = kept
	const body: RoundSubmission = {
		association,
		version,
		round,
		answers: batch.map(({ key, lang, answers, comment }) => ({
			key,
			lang,
			answers,
			...(comment && { comment }),
		})),
	}
	try {
		const receipt = await send('staff/surveys/answers', body, headers, PATIENCE)
		const done = receipt.answers.filter(({ state }) => state !== 'refused').map(({ key }) => key)
		const refused = batch.flatMap(entry => {
			const said = receipt.answers.find(({ key, state }) => key === entry.key && state === 'refused')
			const another = said?.data?.key?.code === 'another'
			return said
				? [{ ...entry, refused: said.message ?? 'لم يقبلها الخادم.', ...(another && { another }) }]
				: []
		})
		await acknowledge(done, refused)
		sending.sent += done.length
		changed()
	} catch (error) {
		if (![400, 404, 409].includes(Object(error).status)) throw error
		// The round itself is wrong: none of it is stored, and somebody must look at it.
		const { text, fields } = trouble(error, true)
		const why = Object.values(fields).join(' ') || text
		await acknowledge(
			[],
			batch.map(entry => ({ ...entry, refused: why, withRound: true })),
		)
	}
}

/** A round that is over and has nothing left here goes. */
async function tidyUp({ id }: KeptRound): Promise<void> {
	const { answers } = await mine()
	if (!answers.some(({ round }) => round === id)) await dropRound(id)
}

/** Sends by itself when the network or somebody comes back, and from time to time, on whatever page one is. */
export function keepSending(): void {
	addEventListener('online', sendAll)
	app.pb.authStore.onChange((_, somebody) => {
		if (somebody) sendAll()
	})
	setInterval(() => {
		if (navigator.onLine) sendAll()
	}, AGAIN)
	sendAll()
}
