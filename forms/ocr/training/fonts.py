# SPDX-License-Identifier: GPL-3.0-or-later
"""The fonts the recognisers learn from and are tried on, all from Debian's packages.

A face is (file, weight): weight is how often it is drawn. Faces of HELD_OUT are never learnt from. Fonts are
looked for by file name below the folders given, so that the packages may be unpacked anywhere
(`apt-get download NAME; dpkg -x NAME*.deb FOLDER`) instead of being installed.
"""
import os

# fonts-noto-cjk ipaexfont takao umeplus migmix mplus konatu motoya-l-maruberi bizud sawarabi horai-umefont
PRINTED = [
    ("NotoSansCJK-Regular.ttc", 2), ("NotoSerifCJK-Regular.ttc", 2), ("ipaexg.ttf", 2), ("ipaexm.ttf", 2),
    ("TakaoMincho.ttf", 1), ("BIZUDGothic-Regular.ttf", 2), ("BIZUDMincho-Regular.ttf", 2),
    ("umeplus-gothic.ttf", 1), ("Mplus1-Regular.otf", 1), ("Konatu.ttf", 1), ("MTLmr3m.ttf", 1),
    ("sawarabi-gothic-medium.ttf", 1), ("ipamjm.ttf", 1), ("dejima-mincho-r227.ttf", 1),
    ("NotoSansCJK-Bold.ttc", 1),
]
# fonts-klee kiloji seto aoyagi-soseki kouzan-mouhitsu: what stands for handwriting
HANDWRITTEN = [
    ("KleeOne-Regular.ttf", 3), ("KleeOne-SemiBold.ttf", 1), ("kiloji.ttf", 3), ("kiloji_b.ttf", 1),
    ("setofont.ttf", 3), ("aoyagi-soseki.ttf", 1), ("kouzan-mouhitsu.ttf", 1),
]
# npm, @fontsource/NAME: web fonts in pieces, a folder each
WEB_HANDWRITTEN = [
    ("yuji-syuku", 1), ("yuji-boku", 1), ("yuji-mai", 1), ("hachi-maru-pop", 1), ("new-tegomin", 2),
    ("kiwi-maru", 1), ("zen-maru-gothic", 1),
]
# Latin handwriting, for digits only: breip femkeklaver rufscript sjfonts comic-neue humor-sans dkg kristi
DIGITS_ONLY = [
    ("Breip.ttf", 1), ("femkeklaver.ttf", 1), ("Rufscript010.ttf", 1), ("SteveHand.ttf", 1),
    ("Delphine.ttf", 1), ("ComicNeue-Regular.otf", 1), ("Humor-Sans.ttf", 1), ("dkg.ttf", 1),
    ("TomsonTalks.ttf", 1), ("Jura-Regular.otf", 1), ("Lato-Regular.ttf", 1), ("OCRB.otf", 1),
]
HELD_OUT_PRINTED = [("VL-Gothic-Regular.ttf", 1), ("MTLc3m.ttf", 1), ("sawarabi-mincho-medium.ttf", 1),
                    ("migu-1c-regular.ttf", 1)]
HELD_OUT_HANDWRITTEN = [("YuseiMagic-Regular.ttf", 1), ("komatuna.ttf", 1)]

PLACES = ["/usr/share/fonts"]


def find(faces, places=()):
    """(path, weight) of the faces that are installed or unpacked; says which are not."""
    known = {}
    for place in [*places, *PLACES]:
        for folder, folders, files in os.walk(place):
            for file in files + [name for name in folders if "files" in os.listdir(os.path.join(folder, name))]:
                known.setdefault(file, os.path.join(folder, file))
    missing = [name for name, _ in faces if name not in known]
    if missing:
        print("not found:", " ".join(missing))
    return [(known[name], weight) for name, weight in faces if name in known]
