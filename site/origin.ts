/**
 * The portal's own address without a path, for what spells it out: lines to embed, QR codes, paper.
 * `site` is SILA_SITE; without it, where `npm start` serves (SILA_HERE).
 */
export const origin = (site: URL | undefined): string =>
	site?.origin ?? process.env.SILA_HERE ?? 'http://127.0.0.1:8090'
