/** A named part of an official form that a node carries; a list has several, in order. */
export interface NodeText {
  nodeId: number;
  field: string;
  body: string;
}

/** A step of the roadmap of a 20-year goal. */
export interface RoadmapStep {
  goalId: number;
  startYear: number;
  endYear: number;
  ordinal: number;
  body: string;
}

/** แนวทางการพัฒนา: a development guideline of an issue. */
export interface DevelopmentGuideline {
  id: number;
  code: string;
  issueId: number;
  ordinal: number;
  printedNo: string | null;
  body: string;
  areaOfWork: string | null;
  programmePrinted: string | null;
}

/** A guideline that a project names: as it prints it, and the issue's own where the two agree. */
export interface ProjectGuideline {
  projectId: number;
  printed: string;
  guidelineId: number | null;
}
