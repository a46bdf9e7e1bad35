import colours from '../../ui/colours.css?raw'
import { byColourScheme } from '../../ui/colours.ts'
import base from '../style/base.css?inline'
import day from '../style/day.css?inline'
import frame from '../style/frame.css?inline'
import list from '../style/list.css?inline'
import tokens from '../style/tokens.css?inline'

export function sheetOf(text: string): CSSStyleSheet {
	const sheet = new CSSStyleSheet()
	sheet.replaceSync(text)
	return sheet
}

/**
 * What the desk's shadow root adopts at first: the style of the frame and of the day and the list of cases. Nothing of a page around
 * reaches in, and nothing leaves. What the other pages have comes with the first of them (page-sheets.ts).
 */
export const sheets = (): CSSStyleSheet[] =>
	[byColourScheme(colours, ':host'), tokens, base, frame, list, day].map(sheetOf)
