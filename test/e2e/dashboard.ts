import type { Page } from 'playwright-core'
import type { Backend } from '../setup/backend.ts'

/** Opens the dashboard as a member of staff who has signed in. */
export async function signIn(page: Page, backend: Backend): Promise<void> {
	const { authStore } = await backend.superuser()
	await page.addInitScript(
		([token, record]) => localStorage.setItem('__pb_superusers__/_', JSON.stringify({ token, record })),
		[authStore.token, authStore.record] as const,
	)
}
