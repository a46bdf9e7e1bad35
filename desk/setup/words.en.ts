import { html } from 'lit'
import type { SetupWords } from './words.ts'

export const words: SetupWords = {
	title: 'Address of the portal',
	label: 'The portal’s public address',
	hint: 'The address by which people open the portal; it stands in the links of e-mails, text messages and letters. While it is not set, every notification with a link waits.',
	wrong:
		'Write the portal’s address alone, as people type it into a browser, with https:// and nothing after the host, such as https://care.example.org',
	save: 'Save the address',
	saved: 'The address is saved. Notifications that waited for it leave within a minute.',
	savedHere:
		'The address is saved for trying things out. Nobody outside this network reaches it, so notifications go on waiting.',
	given: 'Address of the portal',
	givenHint: html`The administrator set it among the server’s settings (<span translate="no" dir="ltr">SILA_SITE</span>), so it is not changed here.`,
}
