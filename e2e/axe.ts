import AxeBuilder from '@axe-core/playwright'

/** What keeps somebody from using a page, each with the place it is at. */
export async function listProblems(
  page: ConstructorParameters<typeof AxeBuilder>[0]['page'],
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}
