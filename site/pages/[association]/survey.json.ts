import type { APIRoute } from 'astro'
import { feedback } from '../../content.ts'

/** `/<association>/survey.json`: the PublishedFeedback that surveys are shown with, apart from what a request form downloads. */
export const getStaticPaths = async () =>
	(await feedback()).map(({ slug, feedback }) => ({ params: { association: slug }, props: { feedback } }))

export const GET: APIRoute = ({ props }) => Response.json(props.feedback)
