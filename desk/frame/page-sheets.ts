import type { LitElement } from 'lit'
import caseStyle from '../style/case.css?inline'
import caseParts from '../style/case-parts.css?inline'
import compensation from '../style/compensation.css?inline'
import complaints from '../style/complaints.css?inline'
import content from '../style/content.css?inline'
import entry from '../style/entry.css?inline'
import erasure from '../style/erasure.css?inline'
import field from '../style/field.css?inline'
import fields from '../style/fields.css?inline'
import guide from '../style/guide.css?inline'
import letter from '../style/letter.css?inline'
import messages from '../style/messages.css?inline'
import notes from '../style/notes.css?inline'
import oversight from '../style/oversight.css?inline'
import reports from '../style/reports.css?inline'
import settings from '../style/settings.css?inline'
import step from '../style/step.css?inline'
import surveys from '../style/surveys.css?inline'
import tables from '../style/tables.css?inline'
import tasks from '../style/tasks.css?inline'
import { sheetOf } from './sheets.ts'

/** The style of every page but the list of cases, which comes first of all and does without. */
const pageSheets = (): CSSStyleSheet[] =>
	[
		caseStyle,
		letter,
		caseParts,
		complaints,
		compensation,
		content,
		tables,
		oversight,
		step,
		fields,
		entry,
		messages,
		notes,
		tasks,
		erasure,
		reports,
		settings,
		surveys,
		field,
		guide,
	].map(sheetOf)

const dressed = new WeakSet<ShadowRoot>()

/** Brings the style of the pages to where an element is, once: what unfolds on the list of cases has need of it too. */
export function dress(element: LitElement): void {
	// The root of an element that renders into itself is the one around it.
	const root = element.renderRoot.getRootNode()
	if (!(root instanceof ShadowRoot) || dressed.has(root)) return
	dressed.add(root)
	root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...pageSheets()]
}
