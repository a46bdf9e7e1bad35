import { collectionLabel, fieldLabel } from '../labels.ts'
import { nameControl } from './names.ts'
import { translateMessage, translatePattern, translateThere } from './translate.ts'

/*
 * Keeps the dashboard's texts Arabic as they appear: an observer sees each change before it is painted. Only whole
 * texts that the dictionary has are replaced, and never where data stand, so that an applicant named «Search» stays so.
 */

/** What holds data, or things typed; nothing within is touched. Sila's own pages are Arabic already. */
const DATA = [
	'.sila',
	'.record-field-view',
	'.record-summary',
	'.autoexpand-wrapper',
	'.selected-item',
	'.select-option',
	'.field-type-file .list-item .content',
	'.filename-link',
	'.superuser-name',
	'.txt-code',
	'.records-picker-list .content',
	'.logs-table .handle',
	'.pb-tooltip',
	'[contenteditable]',
	'textarea',
	'code',
	'pre',
	'script',
	'style',
].join()

/** Attributes that hold texts, and those of them that may hold data too. */
const TEXTS = [
	'aria-label',
	'aria-description',
	'placeholder',
	'data-placeholder',
	'alt',
	'title',
	'data-name',
]
const MAYBE_DATA = ['title', 'alt']

/** Places that show the name of a collection. */
const COLLECTION = '.nav-item, .breadcrumbs > div, .collection-name'

/** The collection whose fields are named here, if any are. */
function fieldsOf(element: Element): string | undefined {
	if (
		element.matches('.records-table td') ||
		element.closest('.records-table thead, .records-list-columns-dropdown')
	)
		return document.documentElement.dataset.collection
	const label = element.closest('label')
	return label?.closest<HTMLElement>('[data-fields-of]')?.dataset.fieldsOf
}

function arabic(text: string, element: Element): string {
	const name = text.trim()
	if (!name) return text
	const collection = fieldsOf(element)
	const label =
		(collection && fieldLabel(collection, name)) ||
		(element.closest(COLLECTION) ? collectionLabel(name) : undefined)
	if (label) return label
	if (element.matches('.field-help.error')) return translateMessage(text)
	const there = translateThere(text, selector => element.closest(selector) !== null)
	return there === text ? translatePattern(text) : there
}

function text(node: Text): void {
	const parent = node.parentElement
	if (!parent) return
	const translated = parent.matches('title') ? title(node.data) : arabic(node.data, parent)
	if (translated !== node.data) node.data = translated
}

/** The name of the window: what is shown, and the name of the application. */
const title = (whole: string): string =>
	whole
		.split(' - ')
		.map(part => collectionLabel(part) ?? translateThere(part, () => false))
		.join(' - ')

function attribute(element: Element, name: string): void {
	const value = element.getAttribute(name)
	if (!value || (MAYBE_DATA.includes(name) && element.closest(DATA))) return
	const translated = arabic(value, element)
	if (translated !== value) element.setAttribute(name, translated)
	nameControl(element)
}

/** Everything within a node that was added. Among data only the attributes are the dashboard's: «remove», «copy». */
function tree(node: Node, amongData: boolean): void {
	if (node instanceof Text && !amongData) text(node)
	if (!(node instanceof Element)) return
	for (const name of TEXTS) attribute(node, name)
	const within = amongData || node.matches(DATA)
	for (const child of node.childNodes) tree(child, within)
	nameControl(node)
}

/** Translates what is there, and from now on what comes. */
export function observe(): void {
	tree(document.documentElement, false)
	new MutationObserver(changes => {
		for (const { type, target, addedNodes, attributeName } of changes) {
			if (type === 'attributes') {
				attribute(target as Element, attributeName ?? '')
				continue
			}
			const place = target instanceof Element ? target : target.parentElement
			const amongData = !!place?.closest(DATA)
			for (const node of type === 'characterData' ? [target] : addedNodes) tree(node, amongData)
		}
	}).observe(document.documentElement, {
		childList: true,
		subtree: true,
		characterData: true,
		attributes: true,
		attributeFilter: TEXTS,
	})
}
