# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a text must hold at some place for libmagic 5.39's database to say something of it that matters here.

Worked out from the database by tests/detect/text/database.py, which says how: for each of its entries that could say
"image", "audio", "pdf" and the like of a text, or repeat words of the text, what the entry asks for first.
"""

#: Of the database that the table stands for: its length and its CRC-32.
DATABASE = (6_652_192, 872_592_982)

#: By offset, what has to stand there; "~" is between two of them, and in none.
_TABLE = {
    0: (
        b"\x084DH~\n%PDF-~\x0bw~\r\nSYSLINUX ~\x1b%-12345X@PJL~!<arch>\ndebian~# Grace project file~#!AMR~#?RADIANCE"
        b"\n~#FIG~#kmchart~#pmchart~#pmdahotproc~#pmieconf-rules~#pmlogger~#usda ~$FL2~$FL3~$RBU~$SDI~$Suite~%!~%FDF"
        b"-~%PDF-~%TGIF ~&~(*This is a Mathematica binary ~**TI73**~**TI82**~**TI83**~**TI83F*~**TI89**~**TI92**~**T"
        b'I92P*~**TIFL**~*BEGIN~*PPD-Adobe: ~*STA~-rom1fs-~.DAFSA@PSL_~.snd~/* XPM */~// <!-- <mdb:mork:z v="~//!Mu'
        b"p~//Maya ASCII~0 HEAD~1giM~2278~2BIT~2IMG~8BPS~8\xcd~:-) O~;Gamebryo KFM File Version ~<!OPS~<!SQ A/E>~<!S"
        b"Q DTD>~<!SQ STS>~<BookFile~<CPM_Disk>~<MIFFile~<MakerFile~<MakerScreenFont~<svg~@document(~AC1.2~AC1.3~AC1"
        b".40~AC1.50~AC1001~AC1002~AC1003~AC1004~AC1006~AC1009~AC1012~AC1014~AC1015~AC1018~AC1021~AC1024~AC1027~AC10"
        b"32~AC2.10~AC2.21~AC2.22~ADIF~AMANDA: ~AMF~ANDROID BACKUP\n~ANDROID!~ANIM~AON~APIC~APS10~ARP.~ARRI~AT&TFORM"
        b"~AUDIMG~AWBM~AmBk~AmIc~AntiVir Qua~B000FF\n~BBCD~BEGIN SPECWEB~BEGIN:VCARD~BEGMF~BIK~BLENDER~BZ0~BZh~Bagpi"
        b"pe~Bitmapfile~Bochs Virtual HD Image~C565~C64 CARTRIDGE~C64File~C64Image~C64S tape file~CABS~CCSD3ZF~CISO~"
        b"CIV5~CKD_C370~CKD_P370~CON ~CPQRFBLO~CRAM~CRID~CROMFS~CSTM~CTMF~CWAV~Caml1999~ClamAV-VDB:~Client UrlCache "
        b"MMF~Cobalt Networks Inc.\nFirmware v~Content-Type:~Creative Voice File~CrshDump~DBM0~DBPF~DDMF~DSDT~DVDVID"
        b"EO-VMG~DVDVIDEO-VTS~DanM~EESchema~EMOD~Extended Module:~FACP~FC14~FGF95a~FLIF~FORM~FOVb~FSTM~FTMN~GARMIN B"
        b"ITMAP 01~GBIX~GBS~GCIX~GCR-1541~GDM~GIF8~GIF94z~GKSM~GRG~GTS5~GVRT~Gamebryo File Format, Version ~HEADER  "
        b"  ~HPHP~HVQM4~ID3~ID;P~IIN1~IIRO~IIRS~ILDA~IMGfile~IMPM~IT01~IT02~Imagefile version-~Inno Setup Uninstall "
        b"Log (b)~Interpress/Xerox~JASC-PAL\r\n~JZJZ~KB2~KCF~KDMV~KDUMP~KEB ~KGB_arch~KLF~KpGr~LA~LBLSIZE=~LDLINUX S"
        b"YS ~LibvirtQemudPart~LibvirtQemudSave~LinS~LinuxGuestRecord~MAC ~MAKI01~MAKI02  ~MAS_U~MBSTV ~MC0.0~MCFG~M"
        b"ComprHD~MDMP~MGS~MMD3~MMOR~MOVI~MP+~MPCK~MPK~MTM~MThd~MZ~MythTV~NBCDB\n~NITF~NJPL1I00~NPFF~NSFE~NSVf~NTRK~"
        b"NetImmerse File Format, Versio~NuppelVideo~O:~OOOM~OctaMEDCmpr~OggS~P1~P2~P3~P4~P5~P6~P7~PAQ~PBF~PCO-~PCPF"
        b"olio~PDN3~PDS_~PFR1~PFS1\n~PGF~PK\x08\x08BGI~PMEM~PPF10~PPF20~PPF30~PPU~PRBS~PS-X EXE~PSF~PSID~PVF1\n~PVF2"
        b"\n~PVRT~PaRtImAgE-VoLuMe~Packed File ~Paint Shop Pro Image File~PcPh~PmN~PuTTY-User-Key-File-~QEVM~QL5~R-A"
        b"XIS4   ~RAXIS     ~RDSK~RIFF~RIFX~RMD1~RSID~RSTM~Rast~R\xcc~SANM~SAP\r\n~SBI~SBMBAKUP_~SCVM~SDPX~SEGA SEGA"
        b"KATANA ~SEGA SEGASATURN ~SEGABOOTDISC    ~SEGADISCSYSTEM  ~SIMPLE  =~SINCLAIR~SIT!~SITD~SLIC~SMD1~SMDH~SMK"
        b"~SMOD~SNES-SPC700 Sound File Data v~SSDT~SSH PRIVATE KEY~SVN-fs-dump-format-version:~Seg~SplineFontDB:~Sym"
        b"Vid~Synth4.0~TABLE~TFMX-SONG~TNES~TOC~TPF0~TTA1~TZif~This is METAFONT,~TiEmu~ToKyO CaBiNeT\n~UBI#~UN05~UNI"
        b"F~UTE+~UU~VCLMTF~VMDK~VTI~Vgm ~VoIP Startup and~WARC/~WINE REGISTRY Version ~WOZ1~WOZ2~Warcraft III record"
        b"ed game~Winamp EQ library file~X ~XA~XBEH~XEX1~XEX2~XFSM~XPDS~Xcur~ZJZJ~[BitmapInfo2]~\\1cw ~_SGI_SoundTra"
        b"ck~`\xea~adcg~avaobj~b0VIM ~bplist~caff~conectix~cscope~cyd!song~dex\n~dey\n~drpm~fLaC~farbfeld~filedesc:/"
        b"/~flc~flf~g GCE~gcda~gcno~gimp xcf~gpch~hsi1~hsqs~iRivDB~icns~oncg~pM85~pM86~pk\x08\x08BGI~pmview~push~qkt"
        b"k~qktn~reMarkable~spec~sqsh~tfMR~vhdxfile~wsdl~wvpk~xz~yx~yz~zz~{VERSION ~{\\pwd~{\\rtf~{\\urtf~\xcf\x84~"
        b"\xd2\x8bvp~\xe9~\xeb~\xef\xbb\xbf%PDF-"
    ),
    1: b"*NINTENDO-HVC*~MUGICIAN/SOFTEYES~RDC-meg",
    2: b"CCSD3Z~GARMIN ~NJPL1I",
    3: b"\r\nVersion:Vivo~WINIMAGE~pmieconf-pmie",
    4: b"O!~O.~O<~O=~O>~O^~O|~RED1~ftyp~gtktalog~idsc~innotek VirtualBox Disk Image~jP~mdat~moov",
    8: b"CIMG~DEEP~MAYAFOR4~MayaFOR4~OracleCFS",
    10: b"BY SNK CORPORATION",
    11: b"MAJYO",
    12: b"BB02",
    16: b"SEGA SEGAKATANA ~SEGA SEGASATURN ~SEGABOOTDISC    ~SEGADISCSYSTEM  ",
    17: b"version=SPECjbb",
    18: b"k\xea",
    20: b"GIMP~GPAT",
    21: b"!SCREAM!~BMOD2STM",
    22: b"!Scream!",
    24: b"LVM2 001~LxD 203",
    26: b"sfArk",
    32: b"ORCLCLRD~ORCLDISK",
    44: b"PTMF~SCRM",
    48: b"SymExe",
    54: b"90",
    56: b"ARMd",
    58: b"SIDMON II - THE",
    60: (
        b"BOOKMOBI~BVokBDIC~DATALSdb~DB99DBOS~DataPlkr~DataSprd~DataTlMl~DataTlPt~IM10~InfoINDB~InfoTlIf~JfDbJBas~Jf"
        b"DbJFil~Mdb1Mdb1~PNRdPPrs~PmDBPmDB~RINEX~SDocSilX~SM01SMem~SONG~TEXtREAd~TEXtTlDc~TdatTide~ToGoToGo~ToRaTRP"
        b"W~dataTDBP~ptch~vIMGView~zTXT"
    ),
    65: b"PNTGMPNT",
    256: b"HEAD~NCCH~SEGA",
    508: b"\xda\xbe",
    514: b"HdrS",
    536: b"LVM2 001",
    640: b"EAGN~EAMG",
    1008: b"DECFILE11",
    1024: b"H+",
    1048: b"LVM2 001",
    1062: b"MaDoKaN96",
    1080: b"16CN~32CN~4CHN~6CHN~8CHN~CD81~FLT4~FLT8~M!K!~M.K.~OKTA~S\xef",
    1560: b"LVM2 001",
    2048: b"PCD_IPI",
    4076: b"SWAPSPACE2",
    4086: b"SWAPSPACE2",
    8172: b"SWAPSPACE2",
    8176: b"TMR SEGA",
    8182: b"SWAPSPACE2",
    16364: b"SWAPSPACE2",
    16368: b"TMR SEGA",
    16374: b"SWAPSPACE2",
    32748: b"SWAPSPACE2",
    32752: b"TMR SEGA",
    32758: b"SWAPSPACE2",
    32768: b"JFS1",
    32769: b"CD001",
    37633: b"CD001",
    65516: b"SWAPSPACE2",
    65526: b"SWAPSPACE2",
    65600: b"_BHRfS_M",
    339969: b"CD001",
}

#: The same, in the order of offsets.
AT = tuple((offset, tuple(signs.split(b"~"))) for offset, signs in _TABLE.items())

#: What has to stand somewhere before an offset. Entries look a little less far.
BEFORE = (
    (b"%PDF-", 300),
    (b"InternetShortcut", 150),
    (b"yyprevious", 150),
    (b" ncells:", 150),
    (b":Base", 150),
    (b":Title", 150),
)

#: What has to stand anywhere. The longer it is, the faster it is looked for.
ANYWHERE = (b"##fileformat=VCFv", b"..SOSI-VERSJON", b"SCROLL=")
