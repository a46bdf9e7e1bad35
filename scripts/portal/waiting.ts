import fs from 'node:fs'
import path from 'node:path'
import { point } from './point.ts'
import { portalLink, portals, served } from './publish.ts'

/*
 * While there is no portal: a folder in its place that holds one page and nothing else, which the server answers with
 * 503 wherever somebody asks for a page (server/http/edge.ts).
 */

const NAME = 'waiting'

/** Whether a built portal is served, and not this page in its place. */
export const hasPortal = (): boolean => ![NAME, ''].includes(served())

const WORDS = {
	preparing: {
		ar: ['البوابة قيد التجهيز', 'تظهر هنا بعد دقيقة أو دقيقتين. حدّث الصفحة حينها.'],
		en: ['The portal is being prepared', 'It will be here in a minute or two. Reload the page then.'],
	},
	failed: {
		ar: ['لم يكتمل تجهيز البوابة', 'بياناتك محفوظة، ونعيد المحاولة حين يُصلح السبب. عُد بعد قليل.'],
		en: [
			'The portal could not be prepared',
			'Nothing is lost. It is tried again once the cause is mended; come back later.',
		],
	},
}

/** Says in both languages how it stands, where no portal has been built yet; an older portal stays as it is. */
export function showWaiting(state: keyof typeof WORDS): void {
	if (hasPortal()) return
	const folder = path.join(portals, NAME)
	fs.mkdirSync(folder, { recursive: true })
	fs.writeFileSync(path.join(folder, '503.html'), page(WORDS[state]))
	point(portalLink, folder)
}

const page = ({ ar, en }: (typeof WORDS)[keyof typeof WORDS]) => `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${ar[0]} · ${en[0]}</title>
<style>
	body { max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; font: 1.125rem/1.8 system-ui, sans-serif }
	h1, h2 { font-size: 1.5rem; margin: 2rem 0 0.5rem }
</style>
<main>
	<h1>${ar[0]}</h1>
	<p>${ar[1]}</p>
	<p><a href="/_/">دخول الموظفين</a></p>
	<section lang="en" dir="ltr">
		<h2>${en[0]}</h2>
		<p>${en[1]}</p>
		<p><a href="/_/">Staff sign in</a></p>
	</section>
</main>
</html>
`
