import { html, nothing, render } from 'lit'
import type { CaseCount } from '../../core/api/requests.ts'
import { formatReference, parseReference } from '../../core/case/reference.ts'
import { type CaseKind, KINDS, statusesOf } from '../../core/case/status.ts'
import { count } from '../../core/language/count.ts'
import { app, type HostRoute } from '../host.ts'
import { labels } from '../labels.ts'
import { troubleText } from '../problem.ts'
import { type CaseListQuery, type CaseRow, countCases, listAssociations, listCases, PAGE } from './data.ts'
import { associationChoice, KIND_NAMES, kindFilters, statusFilters } from './filters.ts'
import { type Unread, unreadCases } from './messages-data.ts'
import { attentionNote, icon, sender, since, statusChip } from './parts.ts'

/** The address of the list, and with an id after it of a case. */
export const PATH = '#/sila/cases'

/** The address of the page on which staff write a request down. */
export const NEW = '#/sila/new'

/** How long to wait for the next letter before searching. */
const TYPING = 250

const ALL = 'الطلبات والشكاوى والاستفسارات'
const NEWS: Record<CaseKind, string> = {
	request: 'طلب جديد عن المستفيد',
	complaint: 'شكوى جديدة عن صاحبها',
	inquiry: 'استفسار جديد عن صاحبه',
}

const FOUND = {
	one: 'نتيجة واحدة',
	two: 'نتيجتان',
	few: '{n} نتائج',
	many: '{n} نتيجة',
	other: '{n} نتيجة',
}

const UNREAD = {
	one: 'رسالة جديدة',
	two: 'رسالتان جديدتان',
	few: '{n} رسائل جديدة',
	many: '{n} رسالة جديدة',
	other: '{n} رسالة جديدة',
}

/** What was typed is kept while somebody looks into a case, and stays out of the address: it is a person's name. */
let typedBefore = ''
app.pb.authStore.onChange((_, somebody) => {
	if (!somebody) typedBefore = ''
})

/** The work list: all cases, the newest first, by kind, status, association and what they are found by. */
export function casesPage(route: HostRoute): HTMLElement {
	const asked = (name: string) => route.query[name]?.[0] ?? ''
	const kind: CaseKind | '' = KINDS.find(one => one === asked('kind')) ?? ''
	const query: CaseListQuery = {
		kind,
		status: (kind ? [kind] : KINDS).flatMap(statusesOf).find(status => status === asked('status')) ?? '',
		association: asked('association'),
		unread: asked('unread') !== '',
		typed: typedBefore,
	}
	let rows: CaseRow[] | null = null
	let more = false
	let loading = false
	let trouble = ''
	let counts: CaseCount[] = []
	let associations: { id: string; name_ar: string }[] = []
	/** How many messages of which cases nobody has read. */
	let unread = new Map<string, Unread>()
	let page = 0
	let typing: ReturnType<typeof setTimeout> | undefined

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = KIND_NAMES.request

	async function load(from: number): Promise<void> {
		loading = true
		trouble = ''
		draw()
		try {
			const found = await listCases(query, from)
			page = from
			// What arrived meanwhile pushes known cases onto the next page.
			const known = new Set(from > 1 ? rows?.map(({ id }) => id) : [])
			rows = [...(from > 1 ? (rows ?? []) : []), ...found.filter(({ id }) => !known.has(id))]
			more = found.length === PAGE
			loading = false
		} catch (error) {
			const text = troubleText(error)
			// Given up for a newer one, which draws when it comes.
			if (!text) return
			trouble = text
			loading = false
		}
		draw()
	}

	async function loadAround(): Promise<void> {
		try {
			;[counts, associations, unread] = await Promise.all([countCases(), listAssociations(), unreadCases()])
			draw()
		} catch {
			// The list says what is wrong; without numbers it still works.
		}
	}

	function ask(change: Partial<CaseListQuery>): void {
		Object.assign(query, change)
		typedBefore = query.typed
		const { kind, status, association } = query
		const address = new URLSearchParams({
			...(kind && { kind }),
			...(status && { status }),
			...(association && { association }),
			...(query.unread && { unread: '1' }),
		})
		history.replaceState(history.state, '', address.size ? `${PATH}?${address}` : PATH)
		clearTimeout(typing)
		if ('typed' in change) typing = setTimeout(load, TYPING, 1)
		else load(1)
		draw()
	}

	/** Once all are shown the button is gone, and the first of the new rows has the focus. */
	async function loadMore(): Promise<void> {
		const before = rows?.length ?? 0
		await load(page + 1)
		if (!more) element.querySelectorAll<HTMLElement>('.case-row')[before]?.focus()
	}

	/** Enter after a whole reference opens its case. */
	async function submit(event: Event): Promise<void> {
		event.preventDefault()
		clearTimeout(typing)
		await load(1)
		const [only, ...others] = rows ?? []
		if (only && others.length === 0 && parseReference(query.typed) === only.reference)
			location.hash = `${PATH}/${only.id}`
	}

	function refresh(): void {
		load(1)
		loadAround()
	}

	/** What it is, and for several associations, whose. */
	const what = ({ kind, topic, expand }: CaseRow) => [
		...(kind === 'request' ? [expand?.service?.name_ar] : [labels.cases.values.kind[kind], topicOf(topic)]),
		associations.length > 1 && expand?.association?.name_ar,
	]

	const row = (found: CaseRow) => {
		const { id, reference, status_since } = found
		return html`<li>
		<a class="case-row" href="${PATH}/${id}">
			<span class="case-who">${sender(found)} ${unread.has(id) ? html`<span class="sila-new">${count(unread.get(id)?.count ?? 0, UNREAD, 'ar')}</span>` : ''}</span>
			<span class="case-what">${what(found).filter(Boolean).join(' · ')}</span>
			<span class="case-reference"><span class="sila-unseen">الرقم </span><bdi dir="ltr">${formatReference(reference)}</bdi></span>
			${statusChip(found)}
			<span class="case-since">${since(status_since)} ${attentionNote(found)}</span>
		</a>
	</li>`
	}

	const narrowed = () =>
		!!(query.kind || query.status || query.association || query.unread || query.typed.trim())

	const empty = () =>
		narrowed()
			? html`<div class="sila-empty">
					<p>لا شيء بهذا البحث.</p>
					<button type="button" class="sila-button" @click=${() => {
						ask({ kind: '', status: '', association: '', unread: false, typed: '' })
					}}>عرض الكل</button>
				</div>`
			: html`<div class="sila-empty"><p>لم يصل شيء بعد.</p><p class="sila-hint">يظهر هنا كل طلب وشكوى واستفسار حين يرسله صاحبه من البوابة.</p></div>`

	/** For those who hear the page: what the search found. */
	const found = () => {
		if (loading || !rows) return ''
		const number = count(rows.length, FOUND, 'ar')
		return more ? `يظهر ${number}، وهناك غيرها` : `يظهر ${number}`
	}

	const view = () => html`<div class="page-content sila sila-list">
		<header class="sila-top">
			<h1>${query.kind ? KIND_NAMES[query.kind] : ALL}</h1>
			<button type="button" class="sila-button quiet" @click=${refresh}>${icon('refresh-cw')} تحديث</button>
			<a class="sila-button primary" href=${entryOf(query.kind)}>${icon('plus')} ${NEWS[query.kind || 'request']}</a>
		</header>
		<form class="sila-search" role="search" @submit=${submit}>
			<div>
				<label for="sila-typed">ابحث بالاسم أو رقم الطلب أو الجوال أو الهوية أو البريد</label>
				<div class="sila-field">
					${icon('search')}
					<input id="sila-typed" class="sila-input" type="search" autocomplete="off" spellcheck="false" .value=${query.typed}
						@input=${(event: Event) => ask({ typed: (event.target as HTMLInputElement).value })}>
				</div>
			</div>
			${associationChoice(query, associations, ask)}
		</form>
		${kindFilters(query, counts, ask)}
		${statusFilters(query, counts, [...unread.values()].filter(one => !query.kind || one.kind === query.kind).length, ask)}
		<p class="sila-unseen" role="status">${found()}</p>
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${refresh}>حاول من جديد</button></div>` : nothing}
		${
			rows === null
				? trouble
					? nothing
					: html`<p class="sila-empty">لحظة من فضلك…</p>`
				: rows.length === 0
					? empty()
					: html`<div class="case-heads" aria-hidden="true"><span>صاحبه</span><span>الرقم</span><span>الحالة</span><span>منذ</span></div>
						<ul class="case-list" aria-label=${query.kind ? KIND_NAMES[query.kind] : ALL} aria-busy=${loading ? 'true' : 'false'}>${rows.map(row)}</ul>`
		}
		${more ? html`<button type="button" class="sila-button sila-more" ?disabled=${loading} @click=${loadMore}>عرض المزيد</button>` : nothing}
	</div>`

	const draw = () => render(view(), element)
	refresh()
	return element
}

const topicOf = (topic: CaseRow['topic']) => (topic ? labels.cases.values.topic[topic] : '')

/** The page on which one of a kind is written down; a request, where all kinds are shown. */
const entryOf = (kind: CaseKind | '') => (!kind || kind === 'request' ? NEW : `${NEW}/${kind}`)
