package org.proofmark.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.match.LinkSpec;
import org.scify.jedai.blockbuilding.IBlockBuilding;
import org.scify.jedai.blockprocessing.IBlockProcessing;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.EquivalenceCluster;
import org.scify.jedai.entityclustering.IEntityClustering;
import org.scify.jedai.entitymatching.IEntityMatching;
import org.scify.jedai.utilities.enumerations.BlockBuildingMethod;
import org.scify.jedai.utilities.enumerations.EntityClusteringCcerMethod;
import org.scify.jedai.utilities.enumerations.EntityClusteringDerMethod;
import org.scify.jedai.utilities.enumerations.EntityMatchingMethod;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI's workflow of blocks with what it calls the default configuration at each step: standard blocking, its block and comparison
 * cleaning, the profile matcher; connected components for one table, unique mapping for two. It looks at the columns of the
 * specification, but not at their kinds. The pairs of a cluster are its links.
 *
 * <p>Pruned, large blocks are purged and each row keeps its best candidates only, as in the workflow for songs among JedAI's own
 * examples. It is the better one for large tables.
 */
final class JedaiPeer implements LinkPeer {
    private static final BlockBuildingMethod BLOCKS = BlockBuildingMethod.STANDARD_BLOCKING;

    private final boolean pruned;

    JedaiPeer(boolean pruned) {
        this.pruned = pruned;
    }

    @Override
    public void link(LinkSpec spec, List<Path> files, Pairs links) {
        PlainTables tables = PlainTables.read(spec, files);
        List<EntityProfile> first = profiles(spec, tables, 0, tables.firstTable());
        List<EntityProfile> second = profiles(spec, tables, tables.firstTable(), tables.rows());
        boolean two = tables.areTwo();
        IBlockBuilding building = BlockBuildingMethod.getDefaultConfiguration(BLOCKS);
        List<AbstractBlock> blocks = two ? building.getBlocks(first, second) : building.getBlocks(first);
        for (IBlockProcessing step : cleaning(two)) {
            blocks = step.refineBlocks(blocks);
        }
        IEntityMatching matching = EntityMatchingMethod.getDefaultConfiguration(
                first, two ? second : null, EntityMatchingMethod.PROFILE_MATCHER);
        for (EquivalenceCluster cluster : clustering(two).getDuplicates(matching.executeComparisons(blocks))) {
            int[] members = cluster.getEntityIdsD1().toArray();
            int[] others = cluster.getEntityIdsD2().toArray();
            if (two) {
                pairs(members, others, tables.firstTable(), links);
            } else {
                pairs(members, links);
            }
        }
    }

    private List<IBlockProcessing> cleaning(boolean two) {
        IBlockProcessing blocks = BlockBuildingMethod.getDefaultBlockCleaning(BLOCKS);
        return pruned
                ? List.of(new ComparisonsBasedBlockPurging(two), blocks, new CardinalityNodePruning(WeightingScheme.JS))
                : List.of(blocks, BlockBuildingMethod.getDefaultComparisonCleaning(BLOCKS));
    }

    private static IEntityClustering clustering(boolean two) {
        return two
                ? EntityClusteringCcerMethod.getDefaultConfiguration(
                        EntityClusteringCcerMethod.UNIQUE_MAPPING_CLUSTERING)
                : EntityClusteringDerMethod.getDefaultConfiguration(
                        EntityClusteringDerMethod.CONNECTED_COMPONENTS_CLUSTERING);
    }

    private static List<EntityProfile> profiles(LinkSpec spec, PlainTables tables, int from, int to) {
        List<EntityProfile> profiles = new ArrayList<>();
        for (int row = from; row < to; row++) {
            EntityProfile profile = new EntityProfile(tables.ids().get(row));
            for (int field = 0; field < spec.fields().size(); field++) {
                String value = tables.cells().get(row).get(field);
                if (!value.isEmpty()) {
                    profile.addAttribute(spec.fields().get(field).column(), value);
                }
            }
            profiles.add(profile);
        }
        return profiles;
    }

    private static void pairs(int[] members, int[] others, int firstTable, Pairs links) {
        for (int member : members) {
            for (int other : others) {
                links.add(member, firstTable + other);
            }
        }
    }

    private static void pairs(int[] members, Pairs links) {
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                links.add(members[j], members[i]);
            }
        }
    }
}
