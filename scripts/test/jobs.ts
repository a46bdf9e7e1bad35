/** A piece of work, which may begin when others have given what it needs. */
export interface Job {
	needs: string[]
	/** What it gives to others when it ends well. */
	gives?: string
	/** Tells whether it ended well. */
	run: () => Promise<boolean>
	/** Called in its place when what it needs will not come. */
	miss: (what: string) => void
}

/** Does all the work, at most so many pieces at a time; of those that may begin, the first. */
export function runJobs(jobs: Job[], lanes: number): Promise<void> {
	const waiting = [...jobs]
	const given = new Set<string>()
	let running = 0
	return new Promise((resolve, reject) => {
		function next(): void {
			for (const job of waiting.splice(0)) {
				const ready = job.needs.every(need => given.has(need))
				if (ready && running < lanes) begin(job)
				else waiting.push(job)
			}
			if (running > 0) return
			for (const job of waiting) job.miss(job.needs.find(need => !given.has(need)) ?? '')
			resolve()
		}
		function begin(job: Job): void {
			running++
			job.run().then(well => {
				running--
				if (well && job.gives) given.add(job.gives)
				next()
			}, reject)
		}
		next()
	})
}
