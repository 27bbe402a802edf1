/** SQL that answers a JSON list of the ends of an alignment that say something else than when it was made. */
export function alignmentDoubts(alignment: string, element: string): string {
  return `jsonb_path_query_array(jsonb_build_array(
      case when ${alignment}.asserted_node <> ${alignment}.node_fingerprint then 'NODE_CHANGED' end,
      case when ${alignment}.asserted_element <> ${element}.fingerprint then 'ELEMENT_CHANGED' end),
    '$[*] ? (@ != null)')`;
}
