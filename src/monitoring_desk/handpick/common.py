"""Words that are common before the desk has read anything, so that its first articles are not joined by "the" and "said".

Written down from general knowledge of each language; what the desk reads soon outweighs them.
"""

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.words import hash_token, terms, tokenise

PRIOR_ARTICLES = 300
"""Articles of each language the lists stand for."""

_EVERYWHERE = """the of and to in a is that for it as was with on be by at from his he an are this have has had not but they which you were their
said will would or its who been more about one also after all there up out when so if her she them what we can no than into other could some two
over time new only first last most people year years day before between against under while where how may just any then now these those such because
der die das und ist den von zu mit sich des auf für nicht ein eine dem als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch
de la que el en y los se del las un por con una su para es al lo como más pero sus le ya o este fue ha porque
le les et des du une est dans qui par pour au pas sur plus ne se son avec il sont ce elle aux cette ont mais été
di il e che non un per del si da una le nel con della i gli alla ha dei sono più come anche
o a os as do da em no na um uma dos das que não com se por mais
и в не на что с по из как он к от это за то его для был до при или но они также я у о об так же все году который было
в у з на та що не до як за від й про це по його
w z na i że do się nie o jest to po od dla za przez są
ve bir bu da de için ile olarak çok daha olan gibi
في من على إلى أن عن مع هذا التي الذي كان قال بعد ما لا هذه
کے کی میں ہے اور سے کا کو نے پر کہ ہیں اس یہ بھی کہا
و در به از که این است را با برای آن می
の に は を た が で て と し れ さ ある いる も する から な こと として い や
的 了 在 是 和 有 不 为 对 中 与 将 等 这 个 上 及 也 他 年 月 日
de het een van en in is dat op te zijn met voor niet aan er om ook als bij
och i att det som en på är av för med den till inte har de ett om
ja on ei se että oli ovat mutta kun
a az és hogy nem is egy meg volt
và của là có trong được cho một các những với
yang dan di dari untuk dengan pada ini itu dalam tidak akan telah
के में की है और से का को ने पर कि हैं एक यह इस भी"""

_OFTEN = """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
government minister president officials official country state states united national international according told reported reports statement news
percent million billion week month months today yesterday world says say made make three four five including since during through another many
police court group company city members public part local report spokesman added called still while our my your"""

COMMON = frozenset(term for text in (_EVERYWHERE, _OFTEN) for term in terms(tokenise(text)))
"""Their terms."""


def spread_prior(buckets: int) -> NDArray[np.int32]:
    """Document frequencies by term hash (modulo `buckets`, a power of two)."""
    frequency = np.zeros(buckets, np.int32)
    for text, share in ((_OFTEN, 0.12), (_EVERYWHERE, 0.5)):
        for line in text.splitlines():
            for term in set(terms(tokenise(line))) | set(tokenise(line)):
                frequency[hash_token(term) & (buckets - 1)] = int(share * PRIOR_ARTICLES)
    return frequency
