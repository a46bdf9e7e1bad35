const live = process.stdout.isTTY === true
const BEAT = live ? 200 : 15_000

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`
/** A text on one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Prints a line of its own, also in the middle of a step. */
export function say(text: string): void {
	console.log(live ? `\r\x1b[K${text}` : text)
}

/** Numbered steps: each says what it does, how far it is while it lasts, and how long it took. */
export function stepper(total: number) {
	let number = 0

	/** `work` gets `tell`, to say how far it is, and returns a remark on how it went. */
	return async function step(
		title: string,
		work: (tell: (how: string) => void) => Promise<string>,
	): Promise<void> {
		const head = `${++number}/${total} ${title}`
		const since = Date.now()
		let how = ''
		const show = () => {
			const line = `${head} … ${[how, seconds(since)].filter(Boolean).join(', ')}`
			if (live) process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns || 80) - 1)}`)
			else console.log(line)
		}
		const beat = setInterval(show, BEAT)
		const end = (line: string) => {
			clearInterval(beat)
			say(line)
		}
		try {
			const remark = await work(text => {
				how = plain(text)
			})
			end(`${head}: ${remark} (${seconds(since)})`)
		} catch (error) {
			end(`${head}: failed (${seconds(since)})`)
			throw error
		}
	}
}
