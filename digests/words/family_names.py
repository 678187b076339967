"""Surnames that stand before the given name, as news writes the names of China, Korea and Vietnam."""

FAMILY_NAMES_FIRST = frozenset(
    """
    Xi Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Han
    Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Lai Tsai Hsu
    Tsang Leung Cheung Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Shin Seo Kwon Hwang Ahn Song Hong Yoo Moon
    Oh Bae Baek Heo Noh Roh Nguyen Nguyễn Tran Trần Pham Phạm Hoang Hoàng Phan Vu Vũ Dang Đặng Bui Bùi Truong Trương
    """.split()
)
"""A name of two or three words that opens with one of these is also looked for by that word; an English given
name after it ("Lee Harper") does no harm, for nobody is called so unless the text does."""
