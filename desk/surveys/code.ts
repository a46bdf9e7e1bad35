import { html, svg, type TemplateResult } from 'lit'
import { makingWords } from './making-words.ts'
import type { Code } from './qr.ts'

/** Works out the code of an address; the library for it comes when it is first asked for. */
export const codeOf = async (address: string): Promise<Code> => (await import('./qr.ts')).qr(address)

/** A QR code; the same address stands beside it in letters. */
export const codePicture = ({ size, path }: Code): TemplateResult =>
	html`<svg class="survey-qr" role="img" aria-label=${makingWords().campaign.code} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
		${svg`<rect width=${size} height=${size} fill="white" /><path d=${path} fill="black" />`}</svg>`
