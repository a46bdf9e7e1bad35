import { cpuOf } from './process.ts'

/** How often something was done in a second, how long the middle and the slowest hundredth took, and what each cost the server. */
export interface Rate {
	perSecond: number
	/** Milliseconds. */
	middle: number
	slow: number
	/** Milliseconds of one core, of the server alone. */
	cpu: number
}

/** One of what is compared: a call, and the process that answers it. */
export interface Way {
	pid: number
	call(): Promise<unknown>
}

const ROUNDS = 3

/**
 * Does the ways to be compared in turn, round after round, so that whatever else the machine does falls on all of them
 * alike. `total` calls each round, so many at a time. Each figure is the middle one of the rounds.
 */
export async function compare(
	ways: Record<string, Way>,
	total: number,
	atOnce: number,
): Promise<Record<string, Rate>> {
	const named = Object.entries(ways)
	const rounds = new Map<string, Rate[]>(named.map(([name]) => [name, []]))
	// Each of the engines that are kept is asked a few times before anything counts.
	for (const [, way] of named) await measure(way, total, atOnce)
	for (let round = 0; round < ROUNDS; round++)
		for (const [name, way] of named) rounds.get(name)?.push(await measure(way, total, atOnce))
	return Object.fromEntries([...rounds].map(([name, rates]) => [name, middleOf(rates)]))
}

function middleOf(rates: Rate[]): Rate {
	const middle = (figure: keyof Rate) =>
		rates.map(rate => rate[figure]).sort((a, b) => a - b)[rates.length >> 1] ?? 0
	return {
		perSecond: middle('perSecond'),
		middle: middle('middle'),
		slow: middle('slow'),
		cpu: middle('cpu'),
	}
}

async function measure({ pid, call }: Way, total: number, atOnce: number): Promise<Rate> {
	const took: number[] = []
	let begun = 0
	const work = async () => {
		while (begun++ < total) {
			const start = performance.now()
			await call()
			took.push(performance.now() - start)
		}
	}
	const used = cpuOf(pid)
	const start = performance.now()
	await Promise.all(Array.from({ length: atOnce }, work))
	const seconds = (performance.now() - start) / 1000
	const cpu = (cpuOf(pid) - used) / took.length
	took.sort((a, b) => a - b)
	const at = (share: number) => took[Math.floor(share * took.length)] ?? 0
	return { perSecond: took.length / seconds, middle: at(0.5), slow: at(0.99), cpu }
}
