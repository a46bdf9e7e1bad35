import { NO_SITE_YET } from '../../core/telling/kinds.ts'
import { isPublicSite, isSite, NO_SITE, tidySite } from '../../core/telling/site.ts'
import { contentChanged } from '../content/version.ts'

/*
 * The portal's public address. `SILA_SITE` sets it, else staff do, where PocketBase keeps the address of the
 * application; its own e-mails take it from there, so SILA_SITE is written there too. What is to leave before the
 * address is known says NO_SITE in its place and waits.
 */

const given = (): string => tidySite($os.getenv('SILA_SITE'))

/** Whether SILA_SITE sets the address, so that nobody else does. */
export const isSiteGiven = (): boolean => given() !== ''

/** The portal's address, without a path, where others than this machine and its network can reach it; else empty. */
export function siteOf(app: core.App): string {
	const site = given() || tidySite(app.settings().meta.appURL)
	return isPublicSite(site) ? site : ''
}

/** What stands for the address in a text that is written now. */
export const siteInText = (app: core.App): string => siteOf(app) || NO_SITE

/** Before the server listens: SILA_SITE is an address, PocketBase knows it, and what waited for it is written with it. */
export function settleSite(app: core.App): void {
	const site = given()
	if (site && !isSite(site)) {
		throw new Error(
			`SILA_SITE must be the portal's address without a path, such as https://care.example.org, and is ${site}`,
		)
	}
	const settings = app.settings()
	if (site && settings.meta.appURL !== site) moveSite(app, site)
	else rewrite(app, '', siteOf(app))
	if (!siteOf(app)) {
		console.log(
			'sila: The portal’s public address is not known, so notifications with a link wait: set SILA_SITE, or the address in the settings of the desk.',
		)
		console.log('sila: عنوان البوابة العام غير معروف، فالإشعارات التي فيها رابط تنتظر حتى يُحدَّد.')
	}
}

/** From now on the portal is at `site`. */
export function moveSite(app: core.App, site: string): void {
	const settings = app.settings()
	const before = siteInSettings(settings)
	settings.meta.appURL = site
	app.save(settings)
	rewrite(app, before, siteOf(app))
	contentChanged(app)
}

/** Hook of a change of PocketBase's settings: an address that nobody could follow is refused, and what waits gets the new one. */
export function settingsChange(e: core.SettingsUpdateRequestEvent): void {
	const [before, after] = [e.oldSettings as core.Settings, e.newSettings as core.Settings]
	const site = tidySite(after.meta.appURL)
	if (site === tidySite(before.meta.appURL)) {
		e.next()
		return
	}
	checkSite(site)
	after.meta.appURL = site
	const old = siteInSettings(before)
	e.next()
	rewrite(e.app, old, siteOf(e.app))
	contentChanged(e.app)
}

function checkSite(site: string): void {
	if (isSiteGiven()) refuse('يحدده SILA_SITE على الخادم، فلا يُغيَّر هنا · SILA_SITE sets it on the server.')
	if (!isSite(site)) {
		refuse(
			'اكتب عنوان البوابة وحده، يبدأ بـ https:// وبلا شيء بعد اسم الموقع، مثل https://care.example.org · write the portal’s address alone, with https:// and nothing after the host.',
		)
	}
}

function refuse(text: string): never {
	throw new BadRequestError(`لم يُحفظ العنوان · The address was not saved. ${text}`, {
		meta: { appURL: new ValidationError('site', text) },
	})
}

/** How many notifications wait for the address, for people and for machines to tell. */
export const waitingForSite = (app: core.App): number =>
	app.countRecords(
		'outbox',
		$dbx.exp("state IN ('queued', 'task') AND instr(text, {:none})", { none: `${NO_SITE}/` }),
	)

function siteInSettings(settings: core.Settings): string {
	const site = tidySite(settings.meta.appURL)
	return isPublicSite(site) ? site : ''
}

/** In what was not told yet, the address takes the place of the one before it, or of what stands for one. */
function rewrite(app: core.App, before: string, site: string): void {
	if (!site) return
	const old = before && before !== site ? `${before}/` : `${NO_SITE}/`
	app
		.nonconcurrentDB()
		.newQuery(
			`UPDATE outbox SET text = replace(replace(text, {:none}, {:site}), {:old}, {:site}),
				last_error = CASE last_error WHEN {:reason} THEN '' ELSE last_error END
			WHERE state IN ('queued', 'task', 'failed', 'unknown') AND (instr(text, {:none}) OR instr(text, {:old}))`,
		)
		.bind({ none: `${NO_SITE}/`, old, site: `${site}/`, reason: NO_SITE_YET })
		.execute()
}
