/** What an element costs whoever waits for it. */
export interface Cost {
	/** After compression. */
	bytes: number
	requests: number
	/** How often something is asked for only once something else has arrived. */
	roundTrips: number
}

/** What it may cost, and why that is more than it once was. */
interface Figure extends Cost {
	reason?: string
}

/** By what is downloaded and by language. */
export type Budget = Record<string, Record<string, Figure>>

/** What was measured, by the same. */
export type Measured = Record<string, Record<string, Cost>>

/** How far, in bytes, what is measured may be from its budget without being written down. */
const TOLERANCE = 300
/** The most, in bytes, that a form may ever cost. */
const CEILING = 20 * 1024

const HOW =
	'Make it less, or run `node scripts/size.ts --write "why it is worth it"`: the reason stands in widgets/budget.json beside the figure.'

/** What is wrong, a sentence each; empty when all is within its budget. */
export function judge(budget: Budget, measured: Measured): string[] {
	return figures(measured).flatMap(([name, lang, cost]) =>
		faults(name, cost, budget[name]?.[lang]).map(fault => `${name}, ${lang}: ${fault}`),
	)
}

function faults(name: string, { bytes, requests, roundTrips }: Cost, allowed: Figure | undefined): string[] {
	if (name.endsWith('-form') && bytes > CEILING)
		return [`${bytes} bytes are more than any form may cost, ${CEILING}.`]
	if (!allowed) return [`it has no budget yet. ${HOW}`]
	const over = bytes - allowed.bytes
	const more: [happened: boolean, what: string][] = [
		[over > TOLERANCE, `${bytes} bytes are ${over} more than its budget of ${allowed.bytes}`],
		[requests > allowed.requests, `${requests} requests are more than its budget of ${allowed.requests}`],
		[
			roundTrips > allowed.roundTrips,
			`${roundTrips} round trips are more than its budget of ${allowed.roundTrips}`,
		],
	]
	const found = more.filter(([happened]) => happened).map(([, what]) => `${what}. ${HOW}`)
	const less = over < -TOLERANCE || requests < allowed.requests || roundTrips < allowed.roundTrips
	if (found.length > 0 || !less) return found
	return ['it costs less than its budget. Write that down: node scripts/size.ts --write']
}

/** The budget with what was measured in it. What costs more takes the reason; without one only what costs less is written. */
export function written(budget: Budget, measured: Measured, reason: string): Budget {
	const next: Budget = {}
	for (const [name, lang, cost] of figures(measured)) {
		next[name] = { ...next[name], [lang]: figure(budget[name]?.[lang], cost, reason) }
	}
	return next
}

function figure(before: Figure | undefined, cost: Cost, reason: string): Figure {
	if (!before) return cost
	const least: Cost = {
		bytes: Math.min(before.bytes, cost.bytes),
		requests: Math.min(before.requests, cost.requests),
		roundTrips: Math.min(before.roundTrips, cost.roundTrips),
	}
	// What is within its budget as it is needs no other, and takes no reason that is another's.
	const costsMore =
		cost.bytes > before.bytes + TOLERANCE ||
		cost.requests > before.requests ||
		cost.roundTrips > before.roundTrips
	if (reason && costsMore) return { ...cost, reason }
	return isSame(least, before) ? before : least
}

const isSame = (one: Cost, other: Cost): boolean =>
	one.bytes === other.bytes && one.requests === other.requests && one.roundTrips === other.roundTrips

const figures = (measured: Measured): [name: string, lang: string, cost: Cost][] =>
	Object.entries(measured).flatMap(([name, languages]) =>
		Object.entries(languages).map(([lang, cost]): [string, string, Cost] => [name, lang, cost]),
	)
