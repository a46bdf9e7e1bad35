import type { APIRoute } from 'astro'
import { associations } from '../../content.ts'

/** `/<association>/association.json`: the PublishedAssociation that widgets read. It holds both languages, so it exists once. */
export const getStaticPaths = async () =>
	(await associations()).map(association => ({
		params: { association: association.slug },
		props: { association },
	}))

export const GET: APIRoute = ({ props }) => Response.json(props.association)
