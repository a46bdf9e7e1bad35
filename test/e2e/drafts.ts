import type { Locator } from 'playwright-core'
import { words } from '../../widgets/shared/form/draft-gate.ar.ts'

/** Goes on with the draft that was left in a form, as whoever wrote it. */
export async function goOn(form: Locator): Promise<void> {
	await form.getByRole('button', { name: words.goOn }).click()
	await form.getByText(words.restored.slice(0, 12)).waitFor()
}
