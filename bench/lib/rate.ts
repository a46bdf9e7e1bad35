/** How often something was done in a second, and how long the middle and the slowest hundredth took, in milliseconds. */
export interface Rate {
	perSecond: number
	middle: number
	slow: number
}

const ROUNDS = 3

/**
 * Does the ways to be compared in turn, round after round, so that whatever else the machine does falls on all of them
 * alike. `total` calls each round, so many at a time. The rates are those of each way's middle round.
 */
export async function compare(
	ways: Record<string, () => Promise<unknown>>,
	total: number,
	atOnce: number,
): Promise<Record<string, Rate>> {
	const rounds: Record<string, Rate[]> = {}
	for (const call of Object.values(ways)) await measure(call, Math.ceil(total / 5), atOnce)
	for (let round = 0; round < ROUNDS; round++) {
		for (const [name, call] of Object.entries(ways)) {
			rounds[name] = [...(rounds[name] ?? []), await measure(call, total, atOnce)]
		}
	}
	const middleOf = (rates: Rate[]) => rates.sort((a, b) => a.perSecond - b.perSecond)[ROUNDS >> 1] as Rate
	return Object.fromEntries(Object.entries(rounds).map(([name, rates]) => [name, middleOf(rates)]))
}

async function measure(call: () => Promise<unknown>, total: number, atOnce: number): Promise<Rate> {
	const took: number[] = []
	let begun = 0
	const work = async () => {
		while (begun++ < total) {
			const start = performance.now()
			await call()
			took.push(performance.now() - start)
		}
	}
	const start = performance.now()
	await Promise.all(Array.from({ length: atOnce }, work))
	const seconds = (performance.now() - start) / 1000
	took.sort((a, b) => a - b)
	const at = (share: number) => took[Math.floor(share * took.length)] ?? 0
	return { perSecond: took.length / seconds, middle: at(0.5), slow: at(0.99) }
}
