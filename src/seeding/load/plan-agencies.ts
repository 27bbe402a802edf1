import { AGENCY_ROLES } from '../../agencies/domain/agency.js';
import { type AgencyEntity, NodeAgencyEntity } from '../../agencies/store/agency.entity.js';
import { KeptRows } from '../kept-rows.js';
import type { LoadSession } from '../load-session.js';
import type { Nodes } from './plan-nodes.js';

/** Loads which agencies lead a node or take part in it. */
export async function loadNodeAgencies(
  session: LoadSession,
  directory: string,
  nodes: Nodes,
  agencies: ReadonlyMap<string, AgencyEntity>,
): Promise<void> {
  const columns = ['node_code', 'role', 'ordinal', 'agency_code', 'printed'];
  const rows = session.readOptional(`${directory}/agencies.csv`, columns);
  if (rows.length === 0) return;
  const kept = await KeptRows.load(
    session,
    NodeAgencyEntity,
    { node: { $in: [...nodes.values()] } },
    (part) => `${part.node.code}/${part.role}/${part.agency.code}`,
  );
  for (const row of rows) {
    const node = row.find('node_code', nodes);
    const agency = row.find('agency_code', agencies);
    const role = row.oneOf('role', AGENCY_ROLES);
    kept.keep(row, `${node.code}/${role}/${agency.code}`, {
      node,
      role,
      agency,
      ordinal: row.integer('ordinal'),
      printed: row.text('printed'),
    });
  }
}
