import { isPlace, PLACE_SETTINGS, type Places, readPlaces } from '../../core/privacy/places.ts'

export const places = (): Places => readPlaces(name => $os.getenv(name))

/** Before the server listens: each that is set is a country. */
export function checkPlaces(): void {
	const said = places()
	for (const [place, setting] of Object.entries(PLACE_SETTINGS)) {
		const country = said[place as keyof Places]
		if (!isPlace(country)) {
			throw new Error(`${setting} must be a country in two capital letters, such as SA, and is ${country}`)
		}
	}
}
