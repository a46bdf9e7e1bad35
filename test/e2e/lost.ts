import type { Page, Route } from 'playwright-core'

/** Lets a request through, and its answer be lost on the way back. */
export async function lose(route: Route): Promise<void> {
	await route.fetch()
	await route.abort('connectionreset')
}

/** The server does what the next request to an address says, and its answer is lost; those after it go through. */
export const loseAnswer = (page: Page, address: string) => page.route(address, lose, { times: 1 })
