/**
 * Holds back whoever asks while what they would get is being made: a page that loads between two states of the code
 * stays broken, since nobody tells it to load again before it listens.
 */
export interface Gate {
	/** Until `open` is called as often with the same name, nobody passes. */
	shut(name: string): void
	open(name: string): void
	/** Resolves when everything is open. */
	passed(): Promise<void>
}

export function makeGate(): Gate {
	const shut = new Map<string, number>()
	let waiting: (() => void)[] = []
	return {
		shut: name => shut.set(name, (shut.get(name) ?? 0) + 1),
		open(name) {
			const left = (shut.get(name) ?? 0) - 1
			if (left > 0) shut.set(name, left)
			else shut.delete(name)
			if (shut.size > 0) return
			for (const go of waiting) go()
			waiting = []
		},
		passed: () => (shut.size === 0 ? Promise.resolve() : new Promise(go => waiting.push(go))),
	}
}
