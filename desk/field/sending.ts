import type { RoundSubmission } from '../../core/api/surveys.ts'
import { send } from '../api.ts'
import { pb } from '../frame/session.ts'
import { trouble } from '../problem.ts'
import { headers } from '../surveys/published.ts'
import { acknowledge, dropRound, type KeptAnswer, type KeptRound, mine } from './store.ts'
import { fieldWords } from './words.ts'

/** As the server takes at once. */
const BATCH = 50
/** How long a batch may take, and how long it is until what waits is tried again, in milliseconds. */
const PATIENCE = 120_000
const AGAIN = 60_000

/** How the sending stands. */
export interface SendingState {
	busy: boolean
	/** Why the last try ended. */
	trouble: string
	/** The session has ended: what is here stays, and is sent after the next sign-in. */
	ended: boolean
	/** How many the server has acknowledged since the desk was opened. */
	sent: number
}

/**
 * Sends what was gathered, in batches, and takes out what the server has acknowledged.
 *
 * @fires change - Something has changed, here or on the device.
 */
class Sending extends EventTarget {
	#state: SendingState = { busy: false, trouble: '', ended: false, sent: 0 }
	/** Something was kept while a sending was on its way. */
	#more = false

	get state(): SendingState {
		return this.#state
	}

	#change(change: Partial<SendingState>): void {
		this.#state = { ...this.#state, ...change }
		this.dispatchEvent(new Event('change'))
	}

	/** Sends all that waits; one at a time, and sending again what arrived before does no harm. */
	readonly all = async (): Promise<void> => {
		this.#more = this.#state.busy
		if (this.#state.busy) return
		const { rounds, answers } = await mine().catch(() => ({ rounds: [], answers: [] }))
		const waiting = answers.filter(({ refused }) => !refused)
		const ended = waiting.length > 0 && !pb.authStore.isValid
		if (waiting.length === 0 || ended) return this.#change({ ended })
		this.#change({ busy: true, trouble: '', ended })
		try {
			for (const round of rounds) await this.#round(round, waiting)
			this.#change({ busy: false })
		} catch (error) {
			const why = trouble(error, true).text || fieldWords().noAnswer
			const ended = Object(error).status === 401 || !pb.authStore.isValid
			this.#change({ busy: false, trouble: why, ended })
			return
		}
		if (this.#more) await this.all()
	}

	async #round(round: KeptRound, waiting: KeptAnswer[]): Promise<void> {
		const own = waiting.filter(entry => entry.round === round.id)
		for (let i = 0; i < own.length; i += BATCH) {
			const done = await sendBatch(round, own.slice(i, i + BATCH))
			this.#change({ sent: this.#state.sent + done })
		}
		if (!round.open) await tidyUp(round)
	}

	#keeping = false

	/** Sends by itself when the network or somebody comes back, and from time to time, on whatever page one is. */
	keep(): void {
		if (this.#keeping) return
		this.#keeping = true
		addEventListener('online', this.all)
		pb.authStore.onChange((_, somebody) => {
			if (somebody) this.all()
		})
		setInterval(() => {
			if (navigator.onLine) this.all()
		}, AGAIN)
		this.all()
	}
}

export const sending = new Sending()
export const keepSending = (): void => sending.keep()

const bodyOf = ({ association, version, round }: KeptRound, batch: KeptAnswer[]): RoundSubmission => ({
	association,
	version,
	round,
	answers: batch.map(({ key, lang, answers, comment }) => ({
		key,
		lang,
		answers,
		...(comment && { comment }),
	})),
})

/** Answers how many the server acknowledged. */
async function sendBatch(round: KeptRound, batch: KeptAnswer[]): Promise<number> {
	try {
		const receipt = await send('staff/surveys/answers', bodyOf(round, batch), headers(), PATIENCE)
		const done = receipt.answers.filter(({ state }) => state !== 'refused').map(({ key }) => key)
		const refused = batch.flatMap(entry => {
			const said = receipt.answers.find(({ key, state }) => key === entry.key && state === 'refused')
			const another = said?.data?.key?.code === 'another'
			return said
				? [{ ...entry, refused: said.message ?? fieldWords().notTaken, ...(another && { another }) }]
				: []
		})
		await acknowledge(done, refused)
		return done.length
	} catch (error) {
		if (![400, 404, 409].includes(Object(error).status)) throw error
		// The round itself is wrong: none of it is stored, and somebody must look at it.
		const { text, fields } = trouble(error, true)
		const why = Object.values(fields).join(' ') || text
		await acknowledge(
			[],
			batch.map(entry => ({ ...entry, refused: why, withRound: true })),
		)
		return 0
	}
}

/** A round that is over and has nothing left here goes. */
async function tidyUp({ id }: KeptRound): Promise<void> {
	const { answers } = await mine()
	if (!answers.some(({ round }) => round === id)) await dropRound(id)
}
