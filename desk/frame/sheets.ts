import colours from '../../ui/colours.css?raw'
import { byColourScheme } from '../../ui/colours.ts'
import base from '../style/base.css?inline'
import caseStyle from '../style/case.css?inline'
import compensation from '../style/compensation.css?inline'
import complaints from '../style/complaints.css?inline'
import entry from '../style/entry.css?inline'
import erasure from '../style/erasure.css?inline'
import field from '../style/field.css?inline'
import fields from '../style/fields.css?inline'
import frame from '../style/frame.css?inline'
import list from '../style/list.css?inline'
import messages from '../style/messages.css?inline'
import oversight from '../style/oversight.css?inline'
import reports from '../style/reports.css?inline'
import settings from '../style/settings.css?inline'
import step from '../style/step.css?inline'
import surveys from '../style/surveys.css?inline'
import tasks from '../style/tasks.css?inline'
import tokens from '../style/tokens.css?inline'

/** The desk's style, which its shadow root adopts: nothing of a page around reaches in, and nothing leaves. */
export const sheets = (): CSSStyleSheet[] =>
	[
		byColourScheme(colours, ':host'),
		tokens,
		base,
		frame,
		list,
		caseStyle,
		complaints,
		compensation,
		oversight,
		step,
		fields,
		entry,
		messages,
		tasks,
		erasure,
		reports,
		settings,
		surveys,
		field,
	].map(text => {
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(text)
		return sheet
	})
