import type { Question } from './question.ts';

/** A page holds this many areas. */
const PAGE = 20;

interface OurArea {
  code: string;
  kind: string;
  nameTh: string;
  nameEn: string;
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean };
}

/** One page of the areas of a region. */
export const areas: Question = {
  name: 'areas',
  title: 'one page of areas',
  cases: ({ regions }) => regions.map((regionCode) => ({ regionCode })),
  ours: {
    query: `query Areas($regionCode: String!) {
      areas(first: ${PAGE}, filter: { regionCode: $regionCode }) {
        totalCount
        pageInfo { hasNextPage }
        edges { node { code kind nameTh nameEn region { nameTh } } }
      }
    }`,
    variables: ({ regionCode }) => ({ regionCode }),
    read: ({ areas: page }: { areas: Page & { edges: { node: OurArea & { region: { nameTh: string } } }[] } }) => ({
      totalCount: page.totalCount,
      hasNextPage: page.pageInfo.hasNextPage,
      areas: page.edges.map(({ node: { region, ...area } }) => ({ ...area, region: region.nameTh })),
    }),
  },
  postgraphile: {
    by: 'generated fields',
    query: `query Areas($regionCode: String!) {
      regionByCode(code: $regionCode) {
        areasByRegionId(first: ${PAGE}, orderBy: CODE_ASC) {
          totalCount
          pageInfo { hasNextPage }
          nodes { code kind nameTh nameEn regionByRegionId { nameTh } }
        }
      }
    }`,
    variables: ({ regionCode }) => ({ regionCode }),
    read: ({
      regionByCode: { areasByRegionId: page },
    }: {
      regionByCode: { areasByRegionId: Page & { nodes: (OurArea & { regionByRegionId: { nameTh: string } })[] } };
    }) => ({
      totalCount: page.totalCount,
      hasNextPage: page.pageInfo.hasNextPage,
      areas: page.nodes.map(({ regionByRegionId, ...area }) => ({ ...area, region: regionByRegionId.nameTh })),
    }),
  },
};
