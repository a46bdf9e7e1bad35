import { plain, say } from '../lib/print.ts'

const live = process.stdout.isTTY === true
const BEAT = live ? 200 : 15_000
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Says what has ended, in lines, and while more is running how far it all is. */
export function progress(total: number) {
	const since = Date.now()
	const running = new Map<string, string>()
	let ended = 0
	let tests = 0

	const beat = setInterval(() => {
		const now = [...running].map(([title, how]) => (how ? `${title} (${plain(how)})` : title)).join(', ')
		const line = `${ended}/${total} … ${now}: ${tests} tests, ${seconds(since)}`
		if (live) process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns || 80) - 1)}`)
		else console.log(line)
	}, BEAT)
	return {
		/** Something runs, and perhaps says how far it is. */
		begin: (title: string, how = ''): void => {
			running.set(title, how)
		},
		/** One more test has ended. */
		test: (): void => {
			tests++
		},
		end(title: string, remark: string, began: number): void {
			running.delete(title)
			say(`${++ended}/${total} ${title}: ${remark} (${seconds(began)})`)
		},
		stop: (): void => clearInterval(beat),
	}
}
